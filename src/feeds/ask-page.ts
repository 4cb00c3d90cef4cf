/** Asks for a page as a request says it, for a server that passes it on. */
export const askPage = (request: Request): Promise<Response> => fetch(request);
