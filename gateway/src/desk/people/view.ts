import type { Person } from '../api.js';
import type { Staff } from './people.js';

/** Somebody of the desk, as others of the desk see him. */
export const personView = ({
  id,
  name,
  login,
  role,
  language,
  site,
}: Pick<Staff, 'id' | 'name' | 'login' | 'role' | 'language' | 'site'>): Person => ({
  ...{ id, name, login, role, language },
  ...(site !== null && { site }),
});
