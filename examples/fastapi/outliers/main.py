from fastapi import FastAPI
from pydantic import BaseModel, Field

from .score import outliers

app = FastAPI(title="Outliers")


class Numbers(BaseModel):
    numbers: list[float] = Field(min_length=1, max_length=100_000)


class Outliers(BaseModel):
    outliers: list[float]


@app.get("/health")
def health():
    return {"status": "ok"}


@app.post("/outliers")
def find(sent: Numbers) -> Outliers:
    return Outliers(outliers=outliers(sent.numbers))
