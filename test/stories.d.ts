declare module 'virtual:stories' {
  /** Every story file, served by the test runner: its path below `stories/` and what it exports. */
  const modules: Readonly<
    Record<string, { readonly default: { readonly title?: string } } & Record<string, unknown>>
  >;
  export default modules;
}

declare module '@storybook/web-components/entry-preview';
