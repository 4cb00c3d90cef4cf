import type { Plugin } from 'vite';
import { walk, type Node } from './syntax.js';

/**
 * Turns `static { this.styles = … }`, which the compiler makes of a static field, back into a field: Safari 15.4 has
 * static fields and no static blocks.
 */
export const staticFields = (): Plugin => ({
  name: 'tinbox:static-fields',
  transform: {
    filter: { id: /[\\/]src[\\/].*\.ts$/, code: /static\s*\{/ },
    handler(code) {
      const blocks = [...walk(this.parse(code) as unknown as Node)].filter(
        ({ type }) => type === 'StaticBlock',
      );
      let result = code;
      for (const block of blocks.reverse()) {
        const fields = (block['body'] as Node[]).map((statement) => {
          const { left, right } = statement['expression'] as { left?: Node; right?: Node };
          const name = left?.['property'] as Node | undefined;
          if (!right || !name || (left?.['object'] as Node).type !== 'ThisExpression')
            return this.error(
              'A static block does more than set fields, which browsers of the floor cannot run.',
            );
          return `static ${code.slice(name.start, name.end)}=${code.slice(right.start, right.end)};`;
        });
        result = result.slice(0, block.start) + fields.join('') + result.slice(block.end);
      }
      return { code: result, map: null };
    },
  },
});
