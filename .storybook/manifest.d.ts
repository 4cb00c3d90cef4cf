declare module 'virtual:manifest' {
  /** The custom elements manifest of this project. */
  const manifest: object;
  export default manifest;
}
