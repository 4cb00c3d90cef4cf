/** Whether something stands between the element's tags that readers can be shown. */
export const hasFallback = (host: Element): boolean =>
  [...host.childNodes].some((node) =>
    node instanceof Element
      ? !node.matches('script, template, style, [slot]')
      : node.nodeType === Node.TEXT_NODE && !!node.textContent?.trim(),
  );
