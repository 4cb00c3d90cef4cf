import { defineOnce } from '../parts/define-once.js';
import { TinArticleCard } from './article-card.js';

defineOnce('tin-article-card', TinArticleCard);
