<?php
return Normalizer::normalize($text);
