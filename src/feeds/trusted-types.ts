/** What of the Trusted Types API is in use here; it hides that the answer is a `TrustedHTML`, which every sink takes as a string. */
interface Policy {
  createHTML(text: string): string;
}

const factory = (globalThis as { trustedTypes?: { createPolicy(name: string, rules: Policy): Policy } })
  .trustedTypes;

function create(): Policy | undefined {
  try {
    return factory?.createPolicy('tinbox', { createHTML: (text) => text });
  } catch {
    return undefined;
  }
}

/** This copy's Trusted Types policy `tinbox`, which the bundles give to Lit too; undefined where a browser has none or the page refused it. */
export const policy = create();

/** False where the page's Content Security Policy refused us a policy, so that nothing could be drawn. */
export const trusted = (): boolean => !factory || !!policy;

/** Marks a text as fit for a parser that makes inert documents, where the page demands such marks. */
export const createHTML = (text: string): string => policy?.createHTML(text) ?? text;
