"""An organisation's rows as a plan document and back, and its findings kept fresh.

Nouns: plan, finding, gate, override, dismissal.
Method: A5, U8: a gate stops the next step unless overridden in writing.
May use: organisation and below; finds models by name, imports no room above.
"""
