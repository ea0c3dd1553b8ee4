/** Two sounds that can be told apart without looking: one short and high, one long and low. */
export function beep(isGood: boolean): void {
  // A browser without it, or one that nobody has touched yet, stays silent; the screen says the same.
  if (typeof AudioContext === "undefined") return;
  const audio = new AudioContext();
  const tone = audio.createOscillator();
  const volume = audio.createGain();
  tone.type = isGood ? "sine" : "square";
  tone.frequency.value = isGood ? 1320 : 180;
  volume.gain.value = isGood ? 0.08 : 0.14;
  tone.connect(volume).connect(audio.destination);
  tone.start();
  tone.stop(audio.currentTime + (isGood ? 0.07 : 0.45));
  tone.onended = () => void audio.close();
}
