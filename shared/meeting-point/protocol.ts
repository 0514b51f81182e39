import { z } from 'zod'

/*
 * What devices and the meeting point say to each other: the signaling protocol of y-webrtc 10
 * (its bin/server.js and SignalingConn), as JSON in WebSocket text frames, with two of its
 * freedoms taken away: `data` is a string (y-webrtc seals it whenever a password is set, and ours
 * always is), and a topic is short printable ASCII.
 */

/** Opaque to the meeting point: derived from a document's key. Never a name that people gave. */
const topicSchema = z.string().regex(/^[\x21-\x7e]{1,128}$/)

/** From here on, what is published under these topics is sent to this connection. Idempotent. */
const subscribeSchema = z.object({
  type: z.literal('subscribe'),
  topics: z.array(topicSchema).max(256),
})

/** The opposite of subscribe; topics that were never subscribed to are fine. */
const unsubscribeSchema = z.object({
  type: z.literal('unsubscribe'),
  topics: z.array(topicSchema).max(256),
})

/** To everybody else who is subscribed to the topic now. Nobody there: it is gone. */
const publishSchema = z.object({
  type: z.literal('publish'),
  topic: topicSchema,
  /** Ciphertext in base64. The meeting point cannot open it and does not look. */
  data: z.string(),
})

/** Asks for a pong; y-webrtc sends one when it has heard nothing for 15 s. */
const pingSchema = z.object({ type: z.literal('ping') })

/** Every frame that a device may send. */
export const clientFrameSchema = z.discriminatedUnion('type', [
  subscribeSchema,
  unsubscribeSchema,
  publishSchema,
  pingSchema,
])
export type ClientFrame = z.infer<typeof clientFrameSchema>
export type PublishFrame = z.infer<typeof publishSchema>

/** Every frame that the meeting point sends. */
export const serverFrameSchema = z.discriminatedUnion('type', [
  publishSchema.extend({
    /** Connections that are subscribed to the topic, the sender's included. */
    clients: z.int().min(1),
  }),
  z.object({ type: z.literal('pong') }),
])
export type ServerFrame = z.infer<typeof serverFrameSchema>

/** Where the WebSocket listens: `ws://host:port/meet`. A plain GET answers {@link meetingPointAnswer}. */
export const meetPath = '/meet'

/** What `GET /meet` answers, so that a page can tell whether its server is a meeting point. */
export const meetingPointAnswer = { meetingPoint: 1 } as const
