"""
id: D-003
category: compiler
title: Two surrogate escapes that form a pair become one character
title-zh: 成对的两个代理码转义会合成一个字符
differs: Written as two escapes in one literal, the halves of a surrogate pair are one character here; in CPython they stay two.
differs-zh: 在一个字面量里用两个转义写出一对代理码，在这里是一个字符；在 CPython 里仍是两个。
cause: The parser keeps literals as the host's strings, which cannot tell the two apart.
cause-zh: 语法分析器用宿主的字符串保存字面量，它分不清这两者。
workaround: Build such a string with `chr(0xd83d) + chr(0xde00)`.
workaround-zh: 用 `chr(0xd83d) + chr(0xde00)` 拼出这样的字符串。
since: 3.13
"""
print(len('\ud83d\ude00'), len(chr(0xd83d) + chr(0xde00)))
