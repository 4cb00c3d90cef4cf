/** What addresses in the page are relative to. Asked of the root element: a form may carry the name of a document's property. */
export const pageBase = (): string => document.documentElement.baseURI;
