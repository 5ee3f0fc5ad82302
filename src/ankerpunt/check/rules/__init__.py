"""The rules, a folder per stage and a file per noun, each with its texts beside its function."""
