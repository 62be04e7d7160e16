/** Named interpreters as data: what differs between the versions the machine can be. Sources in each field. */

export interface Profile {
  readonly name: string;
  /** sys.version_info */
  readonly version: readonly [number, number, number];
  /** gc.get_threshold() at start (Include/internal/pycore_runtime_init.h). */
  readonly gcThresholds: readonly [number, number, number];
  /** Which objects a collection looks through: three generations, or the increments of 3.14.0 to 3.14.4. */
  readonly collector: 'generational' | 'incremental';
  /** PEP 683, 3.12+: singletons, small ints and static types have no count. */
  readonly immortal: boolean;
  /** 3.12+: a collection waits for the next eval-breaker check instead of running inside the allocation. */
  readonly gcAtEvalBreaker: boolean;
  /** Bytes before the data of an ASCII / other compact str (Include/cpython/unicodeobject.h; wstr went in 3.12). */
  readonly asciiHeader: number;
  readonly compactHeader: number;
  /** Free-list limits (Include/internal/pycore_freelist.h). */
  readonly freeLists: { readonly float: number; readonly list: number; readonly dict: number; readonly dictKeys: number; readonly tuple: number };
}

export const PROFILE_313: Profile = {
  name: '3.13', version: [3, 13, 0], gcThresholds: [2000, 10, 10], collector: 'generational', immortal: true, gcAtEvalBreaker: true,
  asciiHeader: 40, compactHeader: 56,
  freeLists: { float: 100, list: 80, dict: 80, dictKeys: 80, tuple: 2000 },
};

/** 3.13 with the collector of 3.14.0 to 3.14.4 and its thresholds, for comparison; nothing else of 3.14. Its rules are from Python/gc.c of that time, not recorded. */
export const PROFILE_INCREMENTAL: Profile = { ...PROFILE_313, name: '3.14-incremental', gcThresholds: [2000, 10, 0], collector: 'incremental' };

export const PROFILES: Readonly<Record<string, Profile>> = { '3.13': PROFILE_313, '3.14-incremental': PROFILE_INCREMENTAL };
