/**
 * One sentence for every kind of event, and one or two for a whole step, in both languages. `code` and **counts** are marked.
 * Sentences are made from records alone: no memory is read.
 */
import type { EventKind, MachineEvent } from './contract.ts';
import { ENGLISH } from './narrate-en.ts';
import { CHINESE } from './narrate-zh.ts';
import { tell, type Story } from './story.ts';

export type Language = 'en' | 'zh-CN';

/** A language's sentences. `step` puts what a step did together. */
export interface Voice {
  event: Readonly<Record<EventKind, (e: MachineEvent) => string>>;
  step: StepVoice;
}

export interface StepVoice {
  nothing: string;
  /** One sentence for each thing a story can hold. */
  made(name: string, type: string, count: number): string;
  bound(name: string, type: string, before: number, after: number): string;
  boundImmortal(name: string, type: string): string;
  attribute(name: string, type: string): string;
  unbound(name: string, type: string, before: number, after: number): string;
  unboundFreed(name: string, type: string, others: number): string;
  unboundDying(name: string, type: string, before: number): string;
  moved(type: string, before: number, after: number): string;
  freed(types: readonly string[]): string;
  madeMany(types: readonly string[]): string;
  called(name: string): string;
  returned(name: string, type: string): string;
  printed(text: string): string;
  raised(name: string, text: string): string;
  finalized(type: string): string;
  collected(generation: number, objects: number): string;
  resized(type: string, before: number, after: number): string;
  loaded(names: readonly string[], whole: boolean): string;
  classBegins: string;
  classBody: string;
  join: string;
}

const VOICES: Readonly<Record<Language, Voice>> = { en: ENGLISH, 'zh-CN': CHINESE };

/** The sentence of one event. */
export function narrate(event: MachineEvent, language: Language): string {
  return VOICES[language].event[event.kind](event);
}

/** What a step did, in one or two sentences: what a reader should look at first. */
export function narrateStep(events: readonly MachineEvent[], language: Language): string {
  const voice = VOICES[language].step;
  const said = tell(events).map((story) => SAY[story.kind](voice, story as never)).filter((s) => s !== '');
  return said.length === 0 ? voice.nothing : said.slice(0, 2).join(voice.join);
}

type Say<K extends Story['kind']> = (voice: StepVoice, story: Extract<Story, { kind: K }>) => string;

const SAY: { readonly [K in Story['kind']]: Say<K> } = {
  made: (v, s) => v.made(s.name, s.type, s.count),
  bound: (v, s) => (s.immortal ? v.boundImmortal(s.name, s.type) : v.bound(s.name, s.type, s.before, s.after)),
  attribute: (v, s) => v.attribute(s.name, s.type),
  unbound: (v, s) => (s.dying ? v.unboundDying(s.name, s.type, s.before) : s.freed ? v.unboundFreed(s.name, s.type, s.others) : v.unbound(s.name, s.type, s.before, s.after)),
  moved: (v, s) => v.moved(s.type, s.before, s.after),
  freed: (v, s) => v.freed(s.types),
  madeMany: (v, s) => v.madeMany(s.types),
  called: (v, s) => v.called(s.name),
  returned: (v, s) => v.returned(s.name, s.type),
  printed: (v, s) => v.printed(s.text),
  raised: (v, s) => v.raised(s.name, s.text),
  finalized: (v, s) => v.finalized(s.type),
  collected: (v, s) => v.collected(s.generation, s.objects),
  resized: (v, s) => v.resized(s.type, s.before, s.after),
  loaded: (v, s) => v.loaded(s.names, s.whole),
  classBegins: (v) => v.classBegins,
  classBody: (v) => v.classBody,
};
