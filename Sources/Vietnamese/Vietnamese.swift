/// Vietnamese text.
