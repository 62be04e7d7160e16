/** What a reader can ask of a figure. The view sends these; the machine player answers. */
import type { Address, Grain, LensName } from './session.ts';
import type { Zoom } from '#components/lenses/cells.tsx';

export type Action =
  | { do: 'first' } | { do: 'back' } | { do: 'play' } | { do: 'forward' } | { do: 'last' }
  | { do: 'seek'; grain: Grain; n: number }
  | { do: 'grain'; grain: Grain }
  | { do: 'speed'; speed: number }
  | { do: 'lens'; lens: LensName }
  | { do: 'visit'; line: number }
  | { do: 'breakpoint'; line: number }
  | { do: 'toBreakpoint' }
  | { do: 'lit'; address: Address | null }
  | { do: 'zoom'; zoom: Zoom } | { do: 'pool'; address: Address } | { do: 'word'; address: Address } | { do: 'focus'; address: Address | null }
  | { do: 'take'; path: string } | { do: 'field'; key: string | null; byte: number | null }
  | { do: 'edit' } | { do: 'leave' } | { do: 'reset' } | { do: 'draft' } | { do: 'help' } | { do: 'retry' };

export type Act = (action: Action) => void;
export const noAct: Act = () => {};
