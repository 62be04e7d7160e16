# Where textwrap breaks: hyphens, dashes, long words, sentence ends, kept white space, a most of lines.
import textwrap

text = ("This is a sentence with much  white space.\nYou can also do--this or even---this. "
        "It's a well-known, state-of-the-art half-baked e-mail to x-ray-1 or 2-succinyl-6-hydroxy people! \"Really?\" he said. mixed-\tup \u00e9tat-major")
for width in (6, 13, 20, 31, 60):
    print(textwrap.wrap(text, width))
print(textwrap.wrap(text, 24, break_on_hyphens=False))
print(textwrap.wrap(text, 24, break_long_words=False, initial_indent='* ', subsequent_indent='  '))
print(textwrap.wrap(text, 30, fix_sentence_endings=True))
print(textwrap.wrap(text, 30, drop_whitespace=False))
print(textwrap.wrap(text, 30, replace_whitespace=False, expand_tabs=False))
print(textwrap.wrap(text, 30, tabsize=3))
for most in (1, 2, 3):
    print(textwrap.wrap(text, 22, max_lines=most), textwrap.wrap(text, 12, max_lines=most, placeholder='~'))
long = 'Did you say "supercalifragilisticexpialidocious?" How *do* you spell that-odd-hyphenated-monster?'
for width in (5, 10, 12, 30, 50):
    print(textwrap.wrap(long, width))
print(textwrap.wrap(long, 30, max_lines=2), textwrap.wrap('', 5), textwrap.wrap('   ', 5), textwrap.wrap('  a', 5, drop_whitespace=False))
print(textwrap.shorten('Hello   wide world!', 11), textwrap.shorten('Hello wide world!', 12, placeholder='...'), textwrap.shorten('Helloworld', 7, placeholder='..'))
for attempt in (lambda: textwrap.wrap('x', 0), lambda: textwrap.shorten('hello there', 3), lambda: textwrap.wrap('a b', 4, max_lines=2, subsequent_indent='    ')):
    try:
        print(attempt())
    except ValueError as e:
        print(e)
print(textwrap.TextWrapper()._split('foo-bar--baz -opt --long-option a-b-c x--y 1-2 don\'t-you'))
print(repr(textwrap.dedent('  a\n    b\n \t \n  c')), repr(textwrap.indent('a\n\nb\n', '> ')), repr(textwrap.indent('a\n\nb', '> ', lambda line: True)))
