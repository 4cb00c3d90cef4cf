import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import { everyRuntime } from './every-runtime.js';
import { literals } from './literals.js';
import { prerenderAlias } from './prerender-alias.js';
import { printedTemplates } from './printed-templates.js';
import { constants, PRINTER, stringRenderer, SYNTAX } from './targets.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

interface Steps {
  /** Spaces between tags go, as in what is published. */
  readonly small?: boolean;
  /** Templates are read by the build. False leaves them to be read where they are drawn. */
  readonly read?: boolean;
}

/**
 * A module built as the prerenderer is, and imported.
 * @param entry Path from the root of the repository.
 * @throws Where the module reaches Lit or something of Node's own.
 */
export async function prerenderModule<Module>(
  entry: string,
  { small = true, read = true }: Steps = {},
): Promise<Module> {
  const [built] = [
    await build({
      root: ROOT,
      configFile: false,
      logLevel: 'silent',
      plugins: [
        prerenderAlias(stringRenderer),
        everyRuntime(),
        small && literals(),
        read && printedTemplates(PRINTER),
      ],
      define: constants(!small),
      build: {
        write: false,
        minify: false,
        target: SYNTAX,
        lib: { entry: ROOT + entry, formats: ['es'] },
        rolldownOptions: { output: { codeSplitting: false } },
      },
    }),
  ].flat() as Rolldown.RolldownOutput[];
  const code = built?.output[0].code ?? '';
  return (await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`)) as Module;
}
