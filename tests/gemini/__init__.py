"""The gemini engine, and the stand-in upstream that it is tested against."""
