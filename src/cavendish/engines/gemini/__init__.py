"""The real models, through Gemini's `generateContent` on AI Studio or Vertex AI: a lean client on the wire.

`wire` knows the JSON, `outcome` what each answer means, `client` when a request has left, `auth` who asks, and `engine`
puts them behind the engine seam. Nothing is repeated here: the pipeline decides from the typed errors.
"""
