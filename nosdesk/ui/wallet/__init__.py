"""The wallet's panels: keys made and taken in, money received, sent, staked and swept."""
