/** Bytes by class and id, in DATA_DIR/files/{class}/{uuid}. Written whole or not at all. */
export interface Files {
  write(fileClass: string, id: string, bytes: Uint8Array): Promise<void>;
  /** Undefined when there is no such file. */
  read(fileClass: string, id: string): Promise<Uint8Array | undefined>;
  remove(fileClass: string, id: string): Promise<void>;
  /** All of a class, and when each was last written. */
  list(fileClass: string): Promise<readonly StoredFile[]>;
  /** Whether so many bytes more leave the disk what everything else on it needs. */
  hasRoomFor(bytes: number): Promise<boolean>;
}

export interface StoredFile {
  readonly id: string;
  readonly changedAt: Temporal.Instant;
}
