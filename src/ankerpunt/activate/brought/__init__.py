"""What people bring about processes: their contacts by month, and the list of national product names."""
