"""Files of answers: from CSV, Parquet, Qualtrics and Sawtooth to the columns that `longtable.check_table` judges."""
