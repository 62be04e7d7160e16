def f():
    raise ExceptionGroup("eg", [ValueError(1), TypeError("t")])
try:
    f()
except* ValueError as e:
    raise KeyError('in handler')
