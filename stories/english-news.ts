import type { Article } from '../src/model/article.js';
import { hoursAgo } from './news.js';
import { picture } from './pictures.js';

/** An English paper's morning. */
export const englishNews: readonly Article[] = [
  {
    id: 'ferry',
    url: 'https://courier.example/ferry',
    title: 'Night ferry makes its last crossing as the bridge opens',
    section: 'Transport',
    summary: 'The pilot moored, switched off the lamp and walked home over the water.',
    image: { src: picture('ferry'), width: 1200, height: 800, alt: 'A ferry at dusk' },
    published: hoursAgo(0.2),
    live: true,
    commentCount: 1,
  },
  {
    id: 'library',
    url: 'https://courier.example/library',
    title: 'The librarian who lends by the tide',
    section: 'Education',
    summary: 'Boats take books out and bring them back a little damp.',
    image: { src: picture('library'), width: 1200, height: 800, alt: 'Shelves above a harbour' },
    published: '2024-04-08T10:02:00Z',
    access: 'members',
    media: { kind: 'audio', duration: 1325 },
  },
  {
    id: 'tea',
    url: 'https://courier.example/tea',
    title: 'Mist Hill opens its gardens for the first picking',
    summary: 'Places for two and more; the lorry leaves at six.',
    image: { src: picture('tea-hill'), width: 1200, height: 800 },
    sponsored: true,
    sponsor: 'Mist Hill Co-operative',
  },
];
