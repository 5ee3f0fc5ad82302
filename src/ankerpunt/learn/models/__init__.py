from ankerpunt.learn.models.adjustment import Adjustment
from ankerpunt.learn.models.evaluation import Evaluation
from ankerpunt.learn.models.inspiration import Inspiration
from ankerpunt.learn.models.learning import Learning
from ankerpunt.learn.models.learning_answer import LearningAnswer

__all__ = [
    "Adjustment",
    "Evaluation",
    "Inspiration",
    "Learning",
    "LearningAnswer",
]
