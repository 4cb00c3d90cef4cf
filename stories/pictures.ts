/**
 * The address of one of the demo newspaper's drawings, which Storybook and the tests serve beside the stories.
 * @param name File name in `demo/pictures`, without its ending.
 */
export const picture = (name: string): string => new URL(`pictures/${name}.svg`, document.baseURI).href;
