package org.linkindex.signin;

/**
 * A passkey that a device has just made for us, checked.
 *
 * @param id the name that the device gave it, in base 64
 * @param credential its public half and what belongs to it, in base 64
 * @param uses its counter
 */
record NewPasskey(String id, String credential, long uses) {}
