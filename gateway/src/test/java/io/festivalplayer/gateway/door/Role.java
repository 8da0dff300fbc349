package io.festivalplayer.gateway.door;

/** Who knocks. */
enum Role {
    /** Nobody has logged in. */
    STRANGER,
    /** A listener, and what the address names is somebody else's. */
    OTHER,
    /** The listener whose account and job it is. */
    OWNER,
    /** The owner, whose session nobody has used for too long. */
    EXPIRED,
    /** The owner, whose session began too long ago. */
    AGED,
    /** A page of somebody else in the owner's browser: it has their cookies, and cannot read them. */
    WITHOUT_TOKEN
}
