import type { WeatherPlace } from '../model/forecast.js';
import { primaryOf } from './words.js';

/** The name of a place in a language. @param language BCP 47 tag. */
export const placeNameIn = ({ name, names }: WeatherPlace, language: string): string =>
  names.find((one) => primaryOf(one.language) === primaryOf(language))?.name ?? name;
