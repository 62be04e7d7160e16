import { error, type Found, type Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'course-list',
  about: 'every lesson stands in course.yml once',
  *check({ content }): Iterable<Found> {
    const { course, order, lessons } = content;
    if (!course.data) return;
    for (const [unitAt, unit] of course.data.units.entries()) {
      for (const [lessonAt, name] of unit.lessons.entries()) {
        const id = `${unit.id}/${name}`;
        const before = course.data.units.slice(0, unitAt).some((other) => other.id === unit.id && other.lessons.includes(name)) || unit.lessons.indexOf(name) < lessonAt;
        if (before) yield error(course.file, course.at(['units', unitAt, 'lessons', lessonAt]), `${id} is listed twice`, 'keep it once, where it is taught');
      }
    }
    for (const { id, folder } of lessons) {
      if (!order.includes(id)) yield error(folder, null, `${id} is not in content/course.yml`, `list ${id.split('/')[1]} under unit ${id.split('/')[0]}`);
    }
  },
};
