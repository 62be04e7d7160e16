try:
    raise KeyError('a')
except KeyError as e:
    raise e.with_traceback(None)
