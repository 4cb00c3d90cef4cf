import type { Names } from './names.js';

/** The story and the test, which show and hold the same states. */
export const proofs = ({ name, tag, pascal, camel }: Names): Record<string, string> => ({
  [`stories/${name}.stories.ts`]: `import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/components/${name}/define.js';
import { sees } from '../test/helpers/reader.js';

interface Attributes {
  readonly text: string;
}

const ${camel} = ({ text }: Attributes) =>
  html\`<${tag} text=\${text}><a href="https://bao.example/">Trang nhất</a></${tag}>\`;

const meta: Meta<Attributes> = {
  title: '${pascal}',
  component: '${tag}',
  args: { text: 'Đò Trạch Giang đổi giờ chạy mùa nước nổi' },
  render: ${camel},
};
export default meta;

type Story = StoryObj<Attributes>;

/** With something to show. */
export const Ready: Story = {
  play: ({ canvasElement }) => sees(canvasElement, 'Đò Trạch Giang'),
};

/** Without it, the page's own link stays. */
export const Empty: Story = {
  args: { text: '' },
  play: ({ canvasElement }) => sees(canvasElement, 'Trang nhất'),
};

/** In the language of the nearest \`lang\`. */
export const English: Story = {
  render: (attributes) => html\`<div lang="en">\${${camel}(attributes)}</div>\`,
  play: ({ canvasElement }) => sees(canvasElement, 'New widget'),
};

/** Right to left, in a language that is fetched on use. */
export const Arabic: Story = {
  render: (attributes) => html\`<div lang="ar" dir="rtl">\${${camel}(attributes)}</div>\`,
  play: ({ canvasElement }) => sees(canvasElement, 'أداة جديدة'),
};
`,
  [`test/components/${name}.browser.test.ts`]: `import { expect } from '@open-wc/testing';
import '../../src/components/${name}/define.js';
import type { Tin${pascal} } from '../../src/components/${name}/${name}.js';
import { part, place, sees, settles } from '../helpers/reader.js';

const ${camel} = (attributes = ''): Promise<Tin${pascal}> =>
  place(\`<${tag} \${attributes}><a href="https://bao.example/">Trang nhất</a></${tag}>\`);

describe('${tag}', () => {
  it('keeps the page\u2019s own link while it has nothing to show', async () => {
    const element = await ${camel}();
    await settles(element, 'empty');
    await sees(element, 'Trang nhất');
    await expect(element).to.be.accessible();
  });

  it('shows its text, and bars nobody', async () => {
    const element = await ${camel}('text="Ặ Ế Ữ"');
    await sees(element, 'Ặ Ế Ữ');
    await expect(element).to.be.accessible();
  });

  it('tells the page what a reader chose', async () => {
    const element = await ${camel}('text="Ặ Ế Ữ"');
    await sees(element, 'Ặ Ế Ữ');
    const chosen: string[] = [];
    element.addEventListener('${tag}-select', ({ detail }) => chosen.push(detail.text));
    part(element, 'act')?.click();
    expect(chosen).to.deep.equal(['Ặ Ế Ữ']);
  });

  it('goes back to its fallback when a framework takes its text away', async () => {
    const element = await ${camel}('text="Ặ Ế Ữ"');
    element.text = undefined as unknown as string;
    await settles(element, 'empty');
    await sees(element, 'Trang nhất');
  });
});
`,
});
