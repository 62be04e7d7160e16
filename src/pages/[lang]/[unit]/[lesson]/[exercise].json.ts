/** What an exercise says and is graded by, fetched by its page when it is first needed. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { exercisesShown, loadRest } from '#components/exercises/load.ts';
import { readyLessons } from '#site/course.ts';
import { LANGUAGES, type Lang } from '#site/i18n.ts';

export const getStaticPaths = (async () => {
  const lessons = await readyLessons();
  return LANGUAGES.flatMap((lang) => lessons.flatMap(({ key, unit, lesson }) => exercisesShown(key, lang).map((exercise) => ({ params: { lang, unit, lesson, exercise } }))));
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params: { lang, unit, lesson, exercise } }) =>
  new Response(JSON.stringify(loadRest({ lesson: `${unit}/${lesson}`, lang: lang as Lang }, exercise!)), { headers: { 'content-type': 'application/json' } });
