export { discardAll, type Incoming, receiveFiles } from "./receive";
export { ReceivedFile } from "./received-file";
export { sweepStaging } from "./stage";
