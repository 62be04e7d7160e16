/** Names the machine itself uses: interned at boot so that natives find them without a hash. */
import { SLOTDEFS } from './slotdefs.ts';

export const NAMES: readonly string[] = [
  ...new Set([
    ...SLOTDEFS.map((d) => d.name),
    '__init__', '__new__', '__class__', '__dict__', '__doc__', '__module__', '__name__', '__qualname__', '__slots__', '__weakref__', '__builtins__', '__build_class__',
    '__annotations__', '__classcell__', '__init_subclass__', '__class_getitem__', '__set_name__', '__prepare__', '__mro_entries__', '__orig_bases__', '__enter__', '__exit__',
    '__abstractmethods__', '__isabstractmethod__', '__match_args__', '__length_hint__', '__format__', '__missing__', '__reversed__', '__instancecheck__', '__subclasscheck__', '__notes__',
    '__getitem__', '__await__', '__anext__', '__aiter__', '__package__', '__loader__', '__spec__', '__main__', '__all__', '__file__', '__static_attributes__', '__firstlineno__', '__type_params__',
    'keys', 'get', 'send', 'throw', 'close', 'write', 'append', 'extend', 'split', 'subgroup', 'derive', 'add_note', 'clear', 'builtins', 'self', 'items', 'values',
  ]),
];
