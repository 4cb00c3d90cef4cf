import '../../src/components/comment-thread/define.js';
import { CommentGateway } from '../helpers/comment-gateway.js';
import { place, visibleText } from '../helpers/reader.js';
it('dbg', async () => {
  const gateway = new CommentGateway();
  const home = await place<HTMLElement>(`<div lang="vi"><tin-comment-thread loading="eager" src="https://gw.example" thread="https://bao.example/cau"></tin-comment-thread></div>`);
  const element = home.firstElementChild as any;
  await new Promise((go) => setTimeout(go, 1500));
  console.log(element.getAttribute('state'), JSON.stringify(gateway.letters), visibleText(element).slice(0, 200), element.controller.takes, element.controller.replyTo, element.shadowRoot.querySelectorAll('[part~="form-place"]').length, element.shadowRoot.querySelector('.write')?.outerHTML);
  throw new Error('x');
});
