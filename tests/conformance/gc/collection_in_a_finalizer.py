# A collection that begins in the finalizer of a value just overwritten in an instance: what the instance holds is counted once.
import gc


class N:
    def __init__(self, name):
        self.name, self.parts = name, [name]

    def __del__(self):
        print('del', self.name, gc.collect(), kept.parts, len(gc.get_referrers(kept.parts)))


kept = N('kept')
kept.x = N('first')
kept.x = N('second')
kept.__dict__['x'] = N('third')
kept.x = None
kept.self = kept
kept.other = N('in the cycle')
kept.other = None
del kept.self
