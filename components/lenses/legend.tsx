/** Every sign used, said once. */
import { EventIcon, InfinitySign } from './glyphs.tsx';
import { crossPath } from './paths.ts';
import { lensStrings, type Lang } from './strings.ts';

export type LegendItem = 'count' | 'stored' | 'idle' | 'ghost' | 'name' | 'reference' | 'immortal' | 'lost' | 'alloc' | 'bind' | 'unbind' | 'up' | 'down' | 'free' | 'age0' | 'age1' | 'age2' | 'unreachable';

export const OBJECT_LEGEND: LegendItem[] = ['count', 'ghost', 'name', 'reference', 'immortal', 'lost'];
/** Signs of the cell lens alone. */
export const CELL_LEGEND: LegendItem[] = ['count', 'stored', 'ghost', 'reference'];
export const EVENT_LEGEND: LegendItem[] = ['alloc', 'bind', 'up', 'free', 'unbind', 'down'];

export function Legend({ lang, items = OBJECT_LEGEND }: { lang: Lang; items?: LegendItem[] }) {
  const t = lensStrings(lang);
  return (
    <div class="lens-legend">
      {items.map((item) => {
        switch (item) {
          case 'count': return <span key={item}><i class="l1" />{t.legend.count}</span>;
          case 'stored': return <span key={item}><i class="lst" />{t.legend.stored}</span>;
          case 'idle': return <span key={item}><i class="lidle" />{t.legend.idle}</span>;
          case 'ghost': return <span key={item}><i class="l3" />{t.legend.ghost}</span>;
          case 'name': return <span key={item}><i class="l2b" />{t.legend.name}</span>;
          case 'reference': return <span key={item}><i class="l2" />{t.legend.reference}</span>;
          case 'immortal': return <span key={item}><InfinitySign />{t.legend.immortal}</span>;
          case 'lost': return <span key={item}><svg viewBox="-10 -7 20 14" aria-hidden="true"><path class="gonex" d={crossPath(0, 0)} /></svg>{t.legend.lost}</span>;
          case 'age0': case 'age1': case 'age2': return <span key={item}><i class={`l${item}`} />{t.generation(Number(item[3]))}</span>;
          case 'unreachable': return <span key={item}><i class="lunr" />{t.unreachable}</span>;
          default: return <span key={item}><EventIcon shape={item} />{t.legend[item]}</span>;
        }
      })}
    </div>
  );
}
