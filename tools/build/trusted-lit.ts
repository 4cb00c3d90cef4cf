import type { Plugin } from 'vite';

const OWN_POLICY =
  /([\w$]+)=[\w$]+\.trustedTypes,([\w$]+)=\1\?\1\.createPolicy\("lit-html",\{createHTML:([\w$]+)=>\3\}\):void 0/;

/**
 * Gives Lit the policy `tinbox` in place of its own `lit-html`, whose creation throws where a page does not list it and
 * takes the whole bundle with it.
 * @param policyModule Path of the module that exports `policy`.
 * @throws When Lit's source no longer holds the expected statement: then this file must be read again.
 */
export const trustedLit = (policyModule: string): Plugin => ({
  name: 'tinbox:trusted-lit',
  transform: {
    filter: { id: /[\\/]lit-html[\\/]lit-html\.js$/ },
    handler(code) {
      if (!OWN_POLICY.test(code))
        this.error('lit-html no longer creates its policy in the way that is replaced here.');
      return {
        code: `import{policy as tinboxPolicy}from${JSON.stringify(policyModule)};${code.replace(OWN_POLICY, '$2=tinboxPolicy')}`,
        map: null,
      };
    },
  },
});
