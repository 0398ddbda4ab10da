import json
import threading
import unittest
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import numpy
import uvicorn

from outliers.main import app
from outliers.score import outliers, scores

PORT = 18000


class ScoreTest(unittest.TestCase):
    def test_one_far_away_is_found(self):
        self.assertEqual(outliers([10, 11, 9, 10, 12, 100]), [100])

    def test_equal_numbers_have_no_outlier(self):
        self.assertEqual(outliers([5, 5, 5]), [])

    def test_numbers_spread_normally_score_as_their_deviation(self):
        numbers = numpy.random.default_rng(1).normal(50, 7, 100_000)
        self.assertAlmostEqual(float(scores(numbers).std()), 1, places=1)


class ServiceTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = uvicorn.Server(uvicorn.Config(app, port=PORT, log_level="error"))
        cls.thread = threading.Thread(target=cls.server.run)
        cls.thread.start()
        while not cls.server.started and cls.thread.is_alive():
            cls.thread.join(0.05)

    @classmethod
    def tearDownClass(cls):
        cls.server.should_exit = True
        cls.thread.join()

    def post(self, numbers):
        body = json.dumps({"numbers": numbers}).encode()
        return json.load(urlopen(Request(f"http://localhost:{PORT}/outliers", body, {"Content-Type": "application/json"})))

    def test_it_answers(self):
        self.assertEqual(self.post([1, 2, 3, 2, 1, 50]), {"outliers": [50]})

    def test_it_refuses_no_numbers(self):
        with self.assertRaises(HTTPError) as refused:
            self.post([])
        self.assertEqual(refused.exception.code, 422)
        refused.exception.close()


if __name__ == "__main__":
    unittest.main()
