"""Rules on showing what is true: plan, processes, messages, activities and money."""
