"""The words of everything that is said, in each language: `locale/*.po`, and dates, numbers and nouns."""
