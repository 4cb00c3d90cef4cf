import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import { literals } from '../tools/build/literals.js';
import { prerenderAlias } from '../tools/build/prerender-alias.js';
import { printedTemplates } from '../tools/build/printed-templates.js';
import { constants, SYNTAX } from '../tools/build/targets.js';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const source = (path: string): string => `${ROOT}src/${path}`;

/**
 * A module as `dist/prerender.js` is built: with templates that were made small and are read by the build.
 * @param readsTemplates False leaves them to be read where they are drawn, as they are without a build.
 */
export async function builtAs(entry: string, readsTemplates = true): Promise<unknown> {
  const alias = new Map([
    [source('components/parts/html.ts'), source('prerender/html.ts')],
    [source('theme/css.ts'), source('prerender/css.ts')],
  ]);
  const [built] = [
    await build({
      configFile: false,
      logLevel: 'silent',
      plugins: [
        prerenderAlias(alias),
        literals(),
        readsTemplates && printedTemplates(source('prerender/html.ts')),
      ],
      define: constants(false),
      build: {
        write: false,
        target: SYNTAX,
        lib: { entry: ROOT + entry, formats: ['es'] },
        rolldownOptions: { output: { codeSplitting: false } },
      },
    }),
  ].flat() as Rolldown.RolldownOutput[];
  const code = built?.output[0].code ?? '';
  return import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
}
