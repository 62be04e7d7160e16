# A property that reads itself, left uncaught.
class Account:
    def __init__(self, balance):
        self.balance = balance
    @property
    def balance(self):
        return self.balance
    @balance.setter
    def balance(self, value):
        self.balance = value
Account(5)
