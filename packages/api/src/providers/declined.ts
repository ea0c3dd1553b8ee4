/**
 * A provider's final no: the card is expired, the parcel was picked up. Whatever else a provider throws (no answer,
 * its own fault) says nothing about what happened, so the call is repeated with the same key.
 */
export class ProviderDeclined extends Error {
  override readonly name = "ProviderDeclined";
  /** @param code the provider's own word for it, such as `charge_expired_for_capture` */
  constructor(
    message: string,
    readonly code?: string,
  ) {
    super(message);
  }
}
