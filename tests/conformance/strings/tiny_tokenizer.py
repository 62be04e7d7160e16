# A tokenizer and calculator in thirty lines, with the place of every mistake.
def tokens(text):
    i = 0
    while i < len(text):
        c = text[i]
        if c.isspace(): i += 1; continue
        if c.isdigit() or c == '.':
            j = i
            while j < len(text) and (text[j].isdigit() or text[j] == '.'): j += 1
            yield i, 'num', text[i:j]; i = j
        elif c in '+-*/()^': yield i, c, c; i += 1
        else: raise SyntaxError(f'what is {c!r} at {i}?')
    yield len(text), 'end', ''
class Calc:
    def __init__(self, text): self.toks = list(tokens(text)); self.at = 0
    def take(self, *kinds):
        if self.toks[self.at][1] in kinds: self.at += 1; return self.toks[self.at - 1]
    def expr(self):
        v = self.term()
        while t := self.take('+', '-'): v = v + self.term() if t[1] == '+' else v - self.term()
        return v
    def term(self):
        v = self.power()
        while t := self.take('*', '/'): v = v * self.power() if t[1] == '*' else v / self.power()
        return v
    def power(self):
        v = self.atom()
        return v ** self.power() if self.take('^') else v
    def atom(self):
        if t := self.take('num'): return float(t[2]) if '.' in t[2] else int(t[2])
        if self.take('-'): return -self.atom()
        if self.take('('):
            v = self.expr()
            if not self.take(')'): raise SyntaxError(f'missing ) at {self.toks[self.at][0]}')
            return v
        raise SyntaxError(f'a number is missing at {self.toks[self.at][0]}')
for text in ['1+2*3', '(1 + 2) * -3', '2^3^2', '10/4', '1.5*2', '', '1+', '(1', '2 $ 3', '1/0', '1.2.3']:
    try: c = Calc(text); v = c.expr(); print(repr(text), '=', v, '' if c.take('end') else 'and more')
    except (SyntaxError, ZeroDivisionError, ValueError) as e: print(repr(text), type(e).__name__, e)
