import { Parser } from 'htmlparser2';

/** HTML as a list of what a parser meets, so that quotes and entities that mean the same compare as the same. */
export function markupEvents(source: string): string[] {
  const events: string[] = [];
  let text = '';
  const endText = (): void => {
    if (text) events.push(`text ${text}`);
    text = '';
  };
  const parser = new Parser({
    ontext(data) {
      text += data;
    },
    onopentag(name, attributes) {
      endText();
      events.push(`<${name}> ${JSON.stringify(attributes)}`);
    },
    onclosetag(name) {
      endText();
      events.push(`</${name}>`);
    },
    onend: endText,
  });
  parser.end(source);
  return events;
}
