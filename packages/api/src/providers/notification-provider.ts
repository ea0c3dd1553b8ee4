export interface Message {
  /** Of the notification; a receiver may know a repetition by it. */
  id: string;
  to: string;
  /** The shop's name. */
  sender: string;
  subject: string;
  html: string;
  text: string;
}

/**
 * Who delivers messages. It throws `ProviderDeclined` for one that will never be delivered, such as to an address
 * that does not exist; after anything else it is tried again.
 */
export interface NotificationProvider {
  send(message: Message): Promise<void>;
}
