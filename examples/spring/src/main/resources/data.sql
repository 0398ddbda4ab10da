INSERT INTO peak VALUES (1, 'Dufourspitze', 4634), (2, 'Täschhorn', 4491), (3, 'Weisshorn', 4506);
