export type Language = 'vi' | 'en';

/** The language of what the gateway itself says: `?lang=`, else the first that `Accept-Language` names and we speak, else Vietnamese. */
export function languageOf(request: Request): Language {
  const asked = new URL(request.url).searchParams.get('lang') ?? '';
  return firstSpoken(asked) ?? firstSpoken(request.headers.get('accept-language') ?? '') ?? 'vi';
}

/** Reads `en-GB, vi;q=0.8`. */
function firstSpoken(list: string): Language | undefined {
  const ranked = list
    .slice(0, 500)
    .split(',')
    .map((each) => {
      const [tag = '', ...parameters] = each.trim().toLowerCase().split(';');
      const quality = /^\s*q=([\d.]+)/.exec(parameters.join(';'))?.[1];
      return { language: tag.split('-')[0], quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality);
  return ranked.map(({ language }) => language).find((language) => language === 'vi' || language === 'en');
}
