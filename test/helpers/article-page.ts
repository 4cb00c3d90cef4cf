/** What a page says in its head of its own story. */
export interface Told {
  readonly headline: string;
  readonly section?: string;
  readonly tags?: readonly string[];
}

/**
 * Makes this page the page of a story.
 * @returns A function that makes it a page like any other again.
 */
export function articlePage({ headline, section, tags = [] }: Told): () => void {
  const script = document.createElement('script');
  script.type = 'application/ld+json';
  script.textContent = JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline,
    articleSection: section,
    keywords: tags,
  });
  document.head.append(script);
  return () => script.remove();
}
