/** Any cache may keep it for five seconds, show it for a minute more while it asks again, and asks with the tag. */
export const SHORT = 'public, max-age=0, s-maxage=5, stale-while-revalidate=60';
